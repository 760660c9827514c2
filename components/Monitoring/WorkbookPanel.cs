namespace AvdPulumi.Components.Monitoring;

/// <summary>One query of the workbook, and how its result is shown.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Visualization">As workbooks spell it: <c>table</c>, <c>timechart</c>, <c>barchart</c>.</param>
/// <param name="Query">The query in KQL, without a time filter: the panel has one.</param>
public sealed record WorkbookPanel(string Title, string Visualization, string Query);
