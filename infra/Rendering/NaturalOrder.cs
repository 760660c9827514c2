namespace AvdPulumi.Infra.Rendering;

/// <summary>Orders names as people count: <c>host-9</c> before <c>host-10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x;
        ReadOnlySpan<char> right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (a, b) = (NextOf(left), NextOf(right));
            var first = left[..a];
            var second = right[..b];
            var order =
                char.IsAsciiDigit(first[0]) && char.IsAsciiDigit(second[0])
                    ? CompareNumbers(first, second)
                    : first.SequenceCompareTo(second);
            if (order != 0)
                return order;
            left = left[a..];
            right = right[b..];
        }

        return left.IsEmpty && right.IsEmpty ? string.CompareOrdinal(x, y) : left.Length - right.Length;
    }

    // a number, or what is none
    private static int NextOf(ReadOnlySpan<char> text)
    {
        var isNumber = char.IsAsciiDigit(text[0]);
        var end = 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]) == isNumber)
            end++;
        return end;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var a = left.TrimStart('0');
        var b = right.TrimStart('0');
        return a.Length == b.Length ? a.SequenceCompareTo(b) : a.Length - b.Length;
    }
}
