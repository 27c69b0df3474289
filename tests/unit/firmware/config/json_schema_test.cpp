#include "firmware/config/json_schema.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "firmware/config/schema.hpp"

using namespace sharit;

TEST_CASE("the committed JSON Schema is the one the table makes") {
  std::ifstream in(SHARIT_SOURCE_DIR "/config/sharit.schema.json", std::ios::binary);
  const std::string committed(std::istreambuf_iterator<char>(in), {});
  CHECK_MESSAGE(committed == json_schema_text(),
                "make it again: sharit_reference schema > config/sharit.schema.json");
}

TEST_CASE("the schema has every key of the table with its help and its default") {
  const auto schema = nlohmann::json::parse(json_schema_text());
  for (const Key& key : schema_keys()) {
    CAPTURE(key.name);
    const Table* table = find_table(key.table);
    REQUIRE(table != nullptr);
    const auto& outer = schema["properties"][std::string(key.table)];
    const auto& inner = table->repeated ? outer["items"] : outer;
    const auto& own = inner["properties"][std::string(key.name)];
    REQUIRE(own.is_object());
    CHECK(own["description"].get<std::string>().starts_with(key.help));
    CHECK(own.contains("default") == !key.initial.empty());
    CHECK(inner["additionalProperties"] == false);
  }
}
