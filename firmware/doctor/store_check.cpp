#include "firmware/doctor/store_check.hpp"

#include "firmware/doctor/words.hpp"

namespace sharit {

Check check_store(const StoreFacts& facts) {
  constexpr const char* kName = "store";
  const std::string file = facts.file.string();
  if (!facts.there) return good(kName, "No headlines are stored yet (" + file + ").");
  if (!facts.allowed) {
    return warning(kName, "This user may not read " + file + ".", "sudo sharit doctor");
  }
  if (!facts.sound) {
    return warning(kName,
                   file +
                       " is damaged, or of another version. The next start sets it aside and "
                       "begins a new one.",
                   "Nothing, the first time. If it comes again, the card or disk is failing: "
                   "replace it.");
  }
  return good(kName, file + " is sound: " + counted(facts.headlines, "headline") + " of " +
                         counted(facts.feeds, "feed") + ".");
}

}  // namespace sharit
