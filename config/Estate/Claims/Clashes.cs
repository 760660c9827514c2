namespace AvdPulumi.Configuration.Estate.Claims;

/// <summary>Finds what two owners claim. Claims are sorted and read once, because there may be many of them.</summary>
internal static class Clashes
{
    /// <summary>For each claim that overlaps an earlier one of another owner: both claims, in their original order, and the first number in both.</summary>
    public static IEnumerable<Clash<T>> Of<T>(IEnumerable<Claim<T>> claims) =>
        claims
            .Select((claim, i) => (Claim: claim, Order: i))
            .GroupBy(item => item.Claim.Key, StringComparer.Ordinal)
            .SelectMany(same => In([.. same.OrderBy(item => item.Claim.First)]));

    private static IEnumerable<Clash<T>> In<T>(List<(Claim<T> Claim, int Order)> inOrder)
    {
        // of the claims so far: the one that reaches furthest, and the furthest of any other owner
        (Claim<T> Claim, int Order)? furthest = null,
            other = null;
        foreach (var next in inOrder)
        {
            var before = furthest?.Claim.Owner == next.Claim.Owner ? other : furthest;
            if (before is { } earlier && earlier.Claim.Last >= next.Claim.First)
                yield return earlier.Order < next.Order
                    ? new(earlier.Claim, next.Claim, next.Claim.First)
                    : new(next.Claim, earlier.Claim, next.Claim.First);

            if (furthest is null || next.Claim.Last > furthest.Value.Claim.Last)
            {
                if (furthest?.Claim.Owner != next.Claim.Owner)
                    other = furthest;
                furthest = next;
            }
            else if (next.Claim.Owner != furthest.Value.Claim.Owner && (other is null || next.Claim.Last > other.Value.Claim.Last))
            {
                other = next;
            }
        }
    }
}
