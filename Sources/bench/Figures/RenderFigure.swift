/// Rendering the real inbox with 20 rows, without store and network.
struct RenderFigure {
    func measure(_ table: inout FigureTable) throws {
        print("(render: not measured yet)")
    }
}
