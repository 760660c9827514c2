using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Components.Avd;

/// <summary>
/// A stretch of time in which every deployment asks for the same registration token, so that a second run changes nothing.
/// The token outlives its window by as much as provisioning may take, so it never ends while hosts are being made.
/// </summary>
/// <param name="Begins">Beginning of the window.</param>
/// <param name="Renews">End of the window, not part of it: a deployment from then on asks for a new token.</param>
/// <param name="Expires">When the token of this window ends.</param>
public sealed record TokenWindow(DateTimeOffset Begins, DateTimeOffset Renews, DateTimeOffset Expires)
{
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(TokenDefaults.LifetimeHours);

    /// <summary>The end of the token as Azure takes it: ISO 8601, UTC, whole seconds.</summary>
    public string ExpirationTime => Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The end of the token in seconds since 1970, as a Key Vault secret takes it.</summary>
    public int ExpiresUnixSeconds => checked((int)Expires.ToUnixTimeSeconds());

    /// <summary>The window that <paramref name="now"/> falls into, of a token that is valid for 48 hours and is renewed after 12.</summary>
    /// <param name="now">The time of the deployment; in any time zone.</param>
    public static TokenWindow At(DateTimeOffset now) => At(now, DefaultLife, DefaultLife / TokenDefaults.WindowsInALifetime);

    /// <summary>The window that <paramref name="now"/> falls into. Pure: the same time, life and key always give the same window.</summary>
    /// <param name="now">The time of the deployment; in any time zone.</param>
    /// <param name="life">From the beginning of the window to the end of the token; longer than <paramref name="renewal"/>.</param>
    /// <param name="renewal">Length of a window: whole seconds, more than none.</param>
    /// <param name="rotationKey">Any text. It shifts the windows, so that another text asks for a new token at once.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window has no length, or the token ends within it.</exception>
    public static TokenWindow At(DateTimeOffset now, TimeSpan life, TimeSpan renewal, string rotationKey = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(renewal, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(life, renewal);
        var length = (long)renewal.TotalSeconds;
        var shift = ShiftOf(rotationKey, length);
        var elapsed = now.ToUnixTimeSeconds() - shift;
        // rounds down before 1970, too
        var begins = DateTimeOffset.FromUnixTimeSeconds(elapsed - (((elapsed % length) + length) % length) + shift);
        return new TokenWindow(begins, begins.AddSeconds(length), begins + life);
    }

    private static long ShiftOf(string rotationKey, long length)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(rotationKey));
        return (long)(BitConverter.ToUInt64(hash) % (ulong)length);
    }
}
