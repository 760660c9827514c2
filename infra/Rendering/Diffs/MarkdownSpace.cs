using System.Text;

namespace AvdPulumi.Infra.Rendering.Diffs;

/// <summary>Markdown that fits: whole blocks are added while there is room, so that neither a table nor a tag is ever cut. Room is counted in bytes, of which a character has one or more.</summary>
/// <param name="most">How much there may be.</param>
internal sealed class MarkdownSpace(int most)
{
    private readonly StringBuilder _text = new();

    /// <summary>How much there is.</summary>
    public int Used { get; private set; }

    /// <summary>How much fits yet.</summary>
    public int Left => most - Used;

    /// <summary>The bytes of a text.</summary>
    public static int SizeOf(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Adds a text that always fits, such as an end that room was kept for.</summary>
    public void Add(string text)
    {
        _text.Append(text);
        Used += SizeOf(text);
    }

    /// <summary>Adds as many items as fit between a beginning and an end, and says how many are left out; nothing at all if not even that fits.</summary>
    /// <param name="start">The beginning.</param>
    /// <param name="items">The items, each whole.</param>
    /// <param name="rest">What says that so many are left out.</param>
    /// <param name="end">The end.</param>
    /// <param name="share">How much of the room it may take.</param>
    public void AddItems(string start, IReadOnlyList<string> items, Func<int, string> rest, string end, int share)
    {
        var room = Math.Min(share, Left);
        // the note on what is left out is longest if all is
        var kept = SizeOf(start) + SizeOf(end) + SizeOf(rest(items.Count));
        if (items.Count == 0 || kept > room)
            return;
        Add(start);
        var (size, shown) = (kept, 0);
        while (shown < items.Count && (size + SizeOf(items[shown]) <= room))
            size += SizeOf(items[shown++]);
        foreach (var item in items.Take(shown))
            Add(item);
        if (shown < items.Count)
            Add(rest(items.Count - shown));
        Add(end);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
