// What one or two segments of a list of names may mean by themselves, with a score each. Which of the readings hold together over the whole
// list is author_list.cpp's decision.
#pragma once

#include <cstdint>

#include "interpret/name_parts.h"
#include "interpret/name_scan.h"

namespace bibfold {

/// The forms in which a name stands in a list.
enum class Form : std::uint8_t { given_first, family_initials, inverted_initials, inverted_given, single, body, native, nothing, kCount };
constexpr std::size_t kForms = static_cast<std::size_t>(Form::kCount);
inline constexpr int kName = 20;  ///< for a name of any form: more names of evidence beat fewer
inline constexpr int kImpossible = -1000;

struct Segment {
  const NameSegment* source = nullptr;
  NameWords words;
  bool initials = false;  // nothing but initials
  bool suffix = false;
  bool native = false;
  bool body = false;      // an organization, by its words
  bool sentence = false;  // words in lower case or figures: no name
};

struct Reading {
  Form form = Form::nothing;
  int segments = 1;
  int score = kImpossible;
};

Segment make_segment(const NameSegment& source);
/// Without words in native script at the end: "Qian Liu 刘乾".
NameWords without_native(NameWords words);
/// `segment` by itself as a name of this form.
Reading read_alone(const Segment& segment, Form form);
/// "Doe" and "J.", "Doe" and "Jane Anne".
Reading read_inverted(const Segment& family, const Segment& given);

}  // namespace bibfold
