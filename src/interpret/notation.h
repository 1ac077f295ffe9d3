// Notations that say of every piece what it is, by marks that nothing else has: GB/T 7714 (Chinese), GOST (Russian), and Japanese lists
// with corner brackets. What they say needs no statistics.
#pragma once

#include <string_view>
#include <vector>

#include "bibfold/document.h"

namespace bibfold {

/// The pieces of one reference, ascending and disjoint; none where the text is in no such notation. Linear in its length.
std::vector<Piece> pieces_of_notation(std::string_view text);

/// "李明, 王芳. 空间数据挖掘[M]. 北京: 科学出版社, 2006."
std::vector<Piece> pieces_of_gbt(std::string_view text);
/// "Иванов А. А. О тепле // Вестник. – 2010. – Т. 48. – № 2. – С. 245–252."
std::vector<Piece> pieces_of_gost(std::string_view text);
/// "山田太郎「論文」『雑誌』第736号、1985年、32-50頁。"
std::vector<Piece> pieces_of_japanese(std::string_view text);

/// Puts them in the place of what the reference parser made of the item; not where the layout said something.
void respect_notation(LabelledItem& item);

}  // namespace bibfold
