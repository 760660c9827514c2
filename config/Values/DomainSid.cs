using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The security identifier of a domain; the identifier of an account in it has one number more.</summary>
public sealed record DomainSid : ITextValue<DomainSid>
{
    private const int Numbers = 3;

    private readonly string _text;

    private DomainSid(string text) => _text = text;

    /// <inheritdoc/>
    public static string Expectation =>
        "the security identifier (SID) of a domain: S-1-5-21- and three numbers, such as S-1-5-21-1004336348-1177238915-682003330";

    /// <inheritdoc/>
    public static string Pattern => "^S-1-5-21(-[0-9]{1,10}){3}$";

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out DomainSid? value)
    {
        value = SidText.HasNumbers(text, Numbers) ? new DomainSid(text) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;
}
