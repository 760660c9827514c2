namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>Division of what is needed by what one has: half a host is a host.</summary>
internal static class Quotient
{
    /// <summary>The smallest whole number that is not less than the quotient.</summary>
    /// <param name="dividend">Not negative.</param>
    /// <param name="divisor">Positive.</param>
    public static long RoundedUp(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
