using System.Collections.Immutable;
using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Facts;

/// <summary>Mail addresses that reach nobody.</summary>
internal static class MailFacts
{
    // source: RFC 2606, names for examples and tests; names that end in .example stand for real ones in documents and are left alone
    private static readonly ImmutableArray<string> Examples = ["example.com", "example.net", "example.org", "invalid", "localhost"];

    // common names of senders, without separators
    private static readonly ImmutableArray<string> Senders = ["noreply", "donotreply", "nepasrepondre", "mailerdaemon"];

    /// <summary>Why nobody gets a mail at an address; null where somebody may.</summary>
    public static string? WhyNobody(EmailAddress address)
    {
        var text = address.ToString();
        var at = text.LastIndexOf('@');
        var (mailbox, domain) = (string.Concat(text[..at].Where(char.IsAsciiLetterOrDigit)), text[(at + 1)..]);
        if (Examples.Any(name => IsWithin(domain, name)))
            return $"'{domain}' is a domain for examples and tests";
        if (DomainFacts.PrivateSuffixes.Any(suffix => domain.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)))
            return $"the internet does not know the domain '{domain}'";
        return Senders.Any(name => mailbox.EndsWith(name, StringComparison.OrdinalIgnoreCase))
            ? "it is the address of a sender, which nobody reads"
            : null;
    }

    private static bool IsWithin(string domain, string name) =>
        domain.Equals(name, StringComparison.OrdinalIgnoreCase) || domain.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);
}
