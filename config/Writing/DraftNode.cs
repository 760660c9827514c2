using System.Globalization;

namespace AvdPulumi.Configuration.Writing;

/// <summary>A part of a config that is being written.</summary>
internal abstract class DraftNode
{
    /// <summary>Comment lines above it.</summary>
    public List<string> Above { get; } = [];

    /// <summary>A comment at the end of its line.</summary>
    public string? Beside { get; set; }

    /// <summary>The paths of the values in it, in the order in which they are written.</summary>
    public abstract IEnumerable<string> Paths(string path);

    /// <summary>Whether it has the values of another one, whatever the comments say.</summary>
    public abstract bool MeansWhat(DraftNode other);
}

/// <summary>A single value.</summary>
/// <param name="text">The value.</param>
/// <param name="isText">Whether it must be read back as a text, and so may need quotes.</param>
internal sealed class DraftScalar(string text, bool isText) : DraftNode
{
    public string Text { get; } = text;

    public bool IsText { get; } = isText;

    /// <summary>Unsets what a file below it has.</summary>
    public static DraftScalar Null => new("null", isText: false);

    public override bool MeansWhat(DraftNode other) => other is DraftScalar scalar && scalar.Text == Text && scalar.IsText == IsText;

    public override IEnumerable<string> Paths(string path) => [path];
}

/// <summary>A list of sections, or of single values.</summary>
internal sealed class DraftList : DraftNode
{
    public List<DraftNode> Items { get; } = [];

    public override bool MeansWhat(DraftNode other) =>
        other is DraftList list && list.Items.Count == Items.Count && Items.Zip(list.Items).All(pair => pair.First.MeansWhat(pair.Second));

    public override IEnumerable<string> Paths(string path) =>
        Items.SelectMany((node, i) => node.Paths(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
}
