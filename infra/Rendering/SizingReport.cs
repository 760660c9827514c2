using System.Collections.Immutable;
using AvdPulumi.Configuration.Binding;
using AvdPulumi.Configuration.Estate.Sizing;

namespace AvdPulumi.Infra.Rendering;

/// <summary>A sizing in words, for all renderers.</summary>
/// <param name="Title">What is sized.</param>
/// <param name="Summary">The totals and the topology, in a few words.</param>
/// <param name="Sections">The tables.</param>
/// <param name="Shortages">The shortages.</param>
/// <param name="Undeclared">The settings that are not set.</param>
/// <param name="Closing">The last line.</param>
internal sealed record SizingReport(
    string Title,
    string Summary,
    ImmutableArray<SizingSection> Sections,
    ImmutableArray<SizingNote> Shortages,
    ImmutableArray<SizingNote> Undeclared,
    string Closing
)
{
    /// <summary>The text for a number that the config does not set.</summary>
    public const string Unknown = "?";

    /// <summary>The heading above the shortages.</summary>
    public const string ShortTitle = "Shortages";

    /// <summary>The heading above the settings that are not set.</summary>
    public const string UndeclaredTitle = "Not set";

    /// <summary>The report of an estate.</summary>
    public static SizingReport Of(string stack, EstateSizing sizing)
    {
        var shortages = sizing.Shortages;
        return new SizingReport(
            $"Sizing of {stack}",
            SummaryOf(sizing),
            [.. SizingSections.Of(sizing).Where(section => !section.Rows.IsEmpty)],
            shortages,
            sizing.Undeclared,
            ClosingOf(sizing, shortages.Length)
        );
    }

    private static string SummaryOf(EstateSizing sizing) => $"{TotalsOf(sizing)}. {TopologyOf(sizing)}";

    private static string TopologyOf(EstateSizing sizing) =>
        sizing.MostUsersAtOnce is { } most
            ? $"Topology {EnumWords.Of(sizing.Topology)}, for up to {SizingWords.Number(most)} users at the same time."
            : $"Topology {EnumWords.Of(sizing.Topology)}, each file server for up to {SizingWords.Number(FileServerSizing.MostUsersAtOnce)} users at the same time.";

    private static string TotalsOf(EstateSizing sizing) =>
        string.Join(
            ", ",
            [
                sizing.Users is { } users ? $"{SizingWords.Number(users)} users" : "users not set",
                PreviewSummary.Count((int)sizing.Hosts, "session host"),
                $"{SizingWords.Number(sizing.FeeProcessors)} vCPU for the AVD fee",
                .. sizing.ProfilesGb > 0 ? [$"{SizingWords.Terabytes(sizing.ProfilesGb)} of profiles"] : Array.Empty<string>(),
            ]
        );

    private static string ClosingOf(EstateSizing sizing, int shortages) =>
        shortages > 0 ? $"{PreviewSummary.Count(shortages, "shortage")}."
        : sizing.Users is null ? "Not known whether the capacity is sufficient: sizing.users is not set."
        : sizing.Pools.Any(pool => pool.Users is null) || sizing.Clusters.Any(cluster => cluster.Nodes is null)
            ? $"No shortage is known. Whether all capacity is sufficient is not known: see '{UndeclaredTitle}'."
        : "The declared capacity is sufficient, with one node of each cluster down.";
}

/// <summary>A table of a report.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">The headings of the columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record SizingSection(string Title, ImmutableArray<string> Columns, ImmutableArray<SizingRow> Rows);

/// <summary>A row of a table: a name, numbers, and sentences on where they come from.</summary>
/// <param name="Cells">One for each column, the first a name.</param>
/// <param name="Details">Sentences.</param>
internal sealed record SizingRow(ImmutableArray<string> Cells, ImmutableArray<string> Details);
