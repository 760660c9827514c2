namespace AvdPulumi.Configuration.Diagnostics;

/// <summary>One diagnostic: what is wrong, where it is, and how to fix it.</summary>
/// <param name="Code">The stable code, such as AVD0020; <see cref="DiagnosticCatalogue"/> explains it.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Origin">Where the value comes from; null if only the run is known.</param>
/// <param name="Path">The setting, such as host_pool.max_session_limit; empty for a whole file.</param>
/// <param name="Message">What is wrong, the value unless it is secret, and what is allowed.</param>
/// <param name="Hint">What to do; null if the message is sufficient.</param>
public sealed record Diagnostic(string Code, Severity Severity, Origin? Origin, string Path, string Message, string? Hint = null)
{
    /// <summary>The setting, such as host_pool.max_session_limit; empty for a whole file.</summary>
    public string Path { get; init; } = VisibleText.WithoutSecrets(Path);

    /// <summary>What is wrong, on one line. The message never shows a user in an address, an account key or invisible characters.</summary>
    public string Message { get; init; } = VisibleText.WithoutSecrets(Message);

    /// <summary>What to do; null if the message is sufficient.</summary>
    public string? Hint { get; init; } = Hint is null ? null : VisibleText.WithoutSecrets(Hint);

    /// <summary>The diagnostic on one line, in the form that editors and build logs recognize.</summary>
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
