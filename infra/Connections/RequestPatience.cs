namespace AvdPulumi.Infra.Connections;

/// <summary>How long the program waits for a service of Azure, and how often it tries. The defaults are those of one secret of a vault.</summary>
/// <remarks>Source: Azure Key Vault throttling guidance, https://learn.microsoft.com/azure/key-vault/general/overview-throttling (waits of 1, 2, 4, 8 and 16 seconds)</remarks>
internal sealed record RequestPatience
{
    /// <summary>Default: 5. The number of tries, with the first one.</summary>
    public int Tries { get; init; } = 5;

    /// <summary>Default: one second. The pause after the first try. Each later pause is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Default: 30 seconds. The longest pause. A service that asks for more is not asked again.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Default: 20 seconds. The time for one answer.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Default: three minutes. The time for everything: sign-in, tries and pauses.</summary>
    public TimeSpan TotalTime { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>The pause after a try, unless the service asks for a longer one.</summary>
    /// <param name="attempt">The try, from 1.</param>
    public TimeSpan PauseAfter(int attempt)
    {
        var pause = FirstPause * Math.Pow(2, attempt - 1);
        return pause < LongestPause ? pause : LongestPause;
    }
}
