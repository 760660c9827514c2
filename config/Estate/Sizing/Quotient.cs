namespace AvdPulumi.Configuration.Estate.Sizing;

/// <summary>Division that rounds up: half a host is one host.</summary>
internal static class Quotient
{
    /// <summary>The smallest whole number that is not less than the quotient.</summary>
    /// <param name="dividend">Not negative.</param>
    /// <param name="divisor">Positive.</param>
    public static long RoundedUp(long dividend, long divisor) => (dividend + divisor - 1) / divisor;
}
