extension MatterFeatures {
    /// From another city up to the same building at the same number of the same road.
    func addressLevel(_ other: MatterFeatures) -> UInt8 {
        let roads = road != 0 && other.road != 0
        let buildings = building != 0 && other.building != 0
        let sameRoad = roads && road == other.road
        let sameHouse = sameRoad && roadNumber != 0 && roadNumber == other.roadNumber
        let sameBuilding = buildings && building == other.building
        let areas = area != 0 && other.area != 0
        if areas, !Gazetteer.agree(area, other.area) { return area / 100 == other.area / 100 ? 2 : 1 }
        if sameHouse && sameBuilding { return 6 }
        if sameHouse || sameBuilding { return 5 }
        if sameRoad { return 4 }
        let sameTownship = township != 0 && township == other.township
        if areas { return sameTownship || area == other.area && area % 100 != 0 && (roads || buildings) ? 3 : 2 }
        if sameTownship { return 3 }
        return roads || buildings ? 1 : 0
    }

    func unitLevel(_ other: MatterFeatures) -> UInt8 {
        guard unitNumber != 0, other.unitNumber != 0 else { return 0 }
        let rows = differs(unitFloorAndRow >> 8, other.unitFloorAndRow >> 8)
        let floors = differs(unitFloorAndRow & 0xFF, other.unitFloorAndRow & 0xFF)
        let blocks = differs(unitBlock, other.unitBlock)
        guard unitNumber == other.unitNumber else { return 1 }
        if rows || floors || blocks { return 2 }
        return unitFloorAndRow == other.unitFloorAndRow && unitBlock == other.unitBlock ? 4 : 3
    }

    /// Told by both and not the same.
    private func differs(_ left: UInt16, _ right: UInt16) -> Bool { left != 0 && right != 0 && left != right }

    /// That of the pages that agree most.
    func pageLevel(_ other: MatterFeatures) -> UInt8 {
        var best: UInt8 = 0
        for left in 0..<4 where pages[left] != 0 {
            for right in 0..<4 where other.pages[right] != 0 {
                best = max(best, pageLevel(left, other, right))
            }
        }
        return best == 1 && isPart(Self.morePages, other) ? 0 : best
    }

    /// A short link may lead to any page: unless the other is the same link, it is as if it were not told.
    private func pageLevel(_ left: Int, _ other: MatterFeatures, _ right: Int) -> UInt8 {
        let kinds = (pageKinds[left], other.pageKinds[right])
        if kinds.0 & 7 == Self.shortLink || kinds.1 & 7 == Self.shortLink {
            return kinds.0 == kinds.1 && pages[left] == other.pages[right] ? 5 : 0
        }
        guard kinds.0 >> 3 == kinds.1 >> 3 else { return 2 }
        guard kinds.0 == kinds.1 else { return 3 }
        if pages[left] == other.pages[right] { return kinds.0 & 7 == 1 || kinds.0 & 7 == 4 ? 4 : 5 }
        return 1
    }
}
