#pragma once

#include "core/screens/parts.hpp"

#include <string>

// What the pages about places share. Only for core/screens.
namespace kotozute {

// "直線距離 350 m（位置は目安）"
std::string distance_words(const Scene& scene, double metres, bool rough);
// Empty when it is not known from where, or to where.
std::string place_distance(const Scene& scene, const FoundPlace& place);

// "出典：文京区（2026年11月1日のもの）"; without the day where that is not known.
std::string source_words(const Scene& scene, const std::string& source, const std::string& edition);

// Whose map tells where a distance begins; nothing where `credit` is empty.
void append_ground_credit(std::vector<Block>& body, const Scene& scene, const std::string& credit);

// Where the places are that are listed, as far as there is a map of the area.
void append_map(std::vector<Block>& body, const Scene& scene);

// The card of one place, and the page where what it says is put right.
Screen place_screen(const Scene& scene, const FoundPlace& place);
Screen place_correction_screen(const Scene& scene, const FoundPlace& place);

// What was put right in what the source says: by the import, or by somebody.
void append_repairs(std::vector<Block>& body, const Scene& scene);
// The way to do so, and to take back what was put right on this device.
void append_ways_to_correct(std::vector<Block>& body, const Scene& scene, const FoundPlace& place);

}  // namespace kotozute
