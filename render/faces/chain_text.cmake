# Puts fonts/chain.conf into the program, so that it needs no source tree.
set(chain_conf ${PROJECT_SOURCE_DIR}/fonts/chain.conf)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${chain_conf})
file(READ ${chain_conf} SHARIT_CHAIN_TEXT)
configure_file(${CMAKE_CURRENT_LIST_DIR}/chain_text.cpp.in
               ${PROJECT_BINARY_DIR}/generated/chain_text.cpp @ONLY)
target_sources(render_faces PRIVATE ${PROJECT_BINARY_DIR}/generated/chain_text.cpp)
