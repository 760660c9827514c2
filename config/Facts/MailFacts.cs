using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Email addresses that nobody reads.</summary>
internal static class MailFacts
{
    // source: RFC 2606, names for examples and tests; names that end in .example replace real ones in documents and are accepted
    private static readonly ImmutableArray<string> Examples = ["example.com", "example.net", "example.org", "invalid", "localhost"];

    // common names of senders, without separators
    private static readonly ImmutableArray<string> Senders = ["noreply", "donotreply", "nepasrepondre", "mailerdaemon"];

    /// <summary>Why nobody receives email at an address; null if someone may.</summary>
    public static string? WhyNobody(EmailAddress address)
    {
        var text = address.ToString();
        var at = text.LastIndexOf('@');
        var (mailbox, domain) = (string.Concat(text[..at].Where(char.IsAsciiLetterOrDigit)), text[(at + 1)..]);
        if (Examples.Any(name => IsWithin(domain, name)))
            return $"'{domain}' is a domain for examples and tests";
        if (DomainFacts.PrivateSuffixes.Any(suffix => domain.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
            return $"'{domain}' is not a public domain";
        return Senders.Any(name => mailbox.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            ? "it is a sender address that nobody reads"
            : null;
    }

    private static bool IsWithin(string domain, string name) =>
        domain.Equals(name, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);
}
