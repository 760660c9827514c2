using System.Diagnostics.CodeAnalysis;

namespace AvdPulumi.Configuration.Values;

/// <summary>The distinguished name of a unit or a container in Active Directory.</summary>
public sealed record DistinguishedName : ITextValue<DistinguishedName>
{
    private const int Longest = 1024;
    private const string Special = "\"+<>;";

    private readonly string _text;

    private DistinguishedName(string text, string domain, bool isContainer)
    {
        _text = text;
        Domain = domain;
        IsContainer = isContainer;
    }

    /// <inheritdoc/>
    public static string Expectation =>
        "the distinguished name of an organizational unit (OU) or container, with its domain, such as OU=AVD,DC=corp,DC=contoso,DC=com";

    /// <inheritdoc/>
    public static string Pattern =>
        """^([oO][uU]|[cC][nN])=([^,\\"+<>;]|\\.)+(, *([oO][uU]|[cC][nN])=([^,\\"+<>;]|\\.)+)*(, *[dD][cC]=[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+$""";

    /// <summary>The DNS name of the domain that the unit is in.</summary>
    public string Domain { get; }

    /// <summary>Whether it names a container (CN=) and not a unit (OU=).</summary>
    public bool IsContainer { get; }

    /// <summary>Its units and containers, each with its type (OU=AVD), from the innermost up to the one below the domain.</summary>
    public IEnumerable<string> Units => Parts(_text).Select(part => part.TrimStart(' ')).Where(part => !Begins(part, "DC"));

    /// <inheritdoc/>
    public static bool TryCreate(string text, [NotNullWhen(true)] out DistinguishedName? value)
    {
        value = null;
        if (text.Length is 0 or > Longest || text[0] == ' ')
            return false;
        var (labels, hasUnit) = (new List<string>(), false);
        foreach (var part in Parts(text).Select(part => part.TrimStart(' ')))
        {
            if (part.Length < 4 || part[2] != '=' || string.IsNullOrWhiteSpace(part[3..]))
                return false;
            if (Begins(part, "DC"))
            {
                // each label has a part of its own
                if (part.Contains('.', StringComparison.Ordinal))
                    return false;
                labels.Add(part[3..]);
            }
            else if (labels.Count > 0 || !(Begins(part, "OU") || Begins(part, "CN")) || !IsValue(part[3..]))
                return false;
            else
                hasUnit = true;
        }
        var domain = string.Join('.', labels);
        if (!hasUnit || !DnsName.IsHost(domain))
            return false;
        value = new DistinguishedName(text, domain, Begins(text, "CN"));
        return true;
    }

    /// <inheritdoc/>
    public static string? HintFor(string text)
    {
        if (!text.Contains('=', StringComparison.Ordinal))
            return "Copy the attribute distinguishedName of the OU.";
        return Parts(text).Any(part => Begins(part.TrimStart(' '), "DC") && part.Contains('.', StringComparison.Ordinal))
            ? "Write DC= before each label of the domain: DC=corp,DC=contoso,DC=com."
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => _text;

    private static bool Begins(string part, string type) => part.StartsWith(type, StringComparison.OrdinalIgnoreCase);

    // a special character is written after a backslash
    private static bool IsValue(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (Special.Contains(text[i], StringComparison.Ordinal))
                return false;
        }
        return true;
    }

    private static IEnumerable<string> Parts(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ',')
            {
                yield return text[start..i];
                start = i + 1;
            }
        }
        yield return text[start..];
    }
}
