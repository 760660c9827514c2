using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The addresses of several ranges, each counted once, quickly found again.</summary>
internal sealed class RangeSet
{
    // in order and apart from each other
    private readonly List<AddressRange> _ranges;

    private RangeSet(List<AddressRange> ranges) => _ranges = ranges;

    /// <summary>How many addresses there are.</summary>
    public long Count => _ranges.Sum(range => range.Count);

    /// <summary>The addresses of ranges; one that ends before it starts has none.</summary>
    public static RangeSet Of(IEnumerable<AddressRange> ranges)
    {
        var merged = new List<AddressRange>();
        foreach (var range in ranges.Where(range => range.Count > 0).OrderBy(range => range.First))
        {
            if (merged.Count > 0 && merged[^1].Overlaps(range))
                merged[^1] = new(merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }
        return new RangeSet(merged);
    }

    /// <summary>Finds a range that has an address in common with another; ranges that overlap are one.</summary>
    public bool TryFind(AddressRange wanted, [NotNullWhen(true)] out AddressRange? found)
    {
        // the first that does not end before
        var (low, high) = (0, _ranges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Last < wanted.First)
                low = middle + 1;
            else
                high = middle;
        }
        found = low < _ranges.Count && _ranges[low].Overlaps(wanted) ? _ranges[low] : null;
        return found is not null;
    }

    /// <summary>Whether an address is in one of the ranges.</summary>
    public bool Contains(uint address) => TryFind(new(address, address), out _);
}
