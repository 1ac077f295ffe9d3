// What nearly all records of a cluster agree on. External class: SettledFields. Of thirty citations of one paper, one states the wrong
// year and one has another paper's title: what they say otherwise is overruled in the cluster, and contradicts no record outside it.
#pragma once

#include <span>

#include "dedup/groups.h"

namespace bibfold {

class SettledFields {
 public:
  /// Of the records of one cluster.
  SettledFields(std::span<const Node> members, const ClusterInput& input);

  [[nodiscard]] bool empty() const { return !title_ && !authors_ && !year_ && !venue_ && !volume_ && !page_; }
  /// The member's keys with what is settled in place of what it says otherwise, or does not say.
  [[nodiscard]] MatchKeys applied_to(const MatchKeys& member) const;

 private:
  // The keys of a member that states it; nullptr: not settled.
  const MatchKeys* title_ = nullptr;
  const MatchKeys* authors_ = nullptr;
  const MatchKeys* year_ = nullptr;
  const MatchKeys* venue_ = nullptr;
  const MatchKeys* volume_ = nullptr;
  const MatchKeys* page_ = nullptr;
};

}  // namespace bibfold
