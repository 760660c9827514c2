namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>One finding: what is wrong, where, and what to do about it.</summary>
/// <param name="Code">The stable code, such as AVD0020; <see cref="DiagnosticCatalogue"/> explains it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Origin">Where the value comes from; null when nothing more precise than the run is known.</param>
/// <param name="Path">The setting, such as host_pool.max_session_limit; empty when it is about a whole file.</param>
/// <param name="Message">What is wrong, the value given where it is no secret, and what is allowed.</param>
/// <param name="Hint">What to do; null when the message says it all.</param>
public sealed record Diagnostic(string Code, Severity Severity, Origin? Origin, string Path, string Message, string? Hint = null)
{
    /// <summary>The setting, such as host_pool.max_session_limit; empty when it is about a whole file.</summary>
    public string Path { get; init; } = VisibleText.WithoutSecrets(Path);

    /// <summary>What is wrong, on one line. Whatever a message quotes, it shows no user of an address, no key of an account and nothing that cannot be seen.</summary>
    public string Message { get; init; } = VisibleText.WithoutSecrets(Message);

    /// <summary>What to do; null when the message says it all.</summary>
    public string? Hint { get; init; } = Hint is null ? null : VisibleText.WithoutSecrets(Hint);

    /// <summary>The finding on one line, in the form that editors and build logs recognise.</summary>
    public override string ToString()
    {
        var word = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            Severity.Note => "note",
        };
        var place = Origin is null ? "" : $"{Origin}: ";
        return $"{place}{word} {Code}: {Message}{(Hint is null ? "" : $" {Hint}")}";
    }
}
