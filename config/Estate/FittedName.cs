using System.Security.Cryptography;
using System.Text;

namespace AvdPulumi.Configuration.Estate;

/// <summary>Names that must fit into what Azure allows. Pure: the same text always gets the same name.</summary>
public static class FittedName
{
    /// <summary>How many characters tell apart what is cut alike.</summary>
    public const int MarkLength = 8;

    /// <summary>The text itself where it fits; else its start, with a mark made from all of it, so that two long texts stay two names.</summary>
    /// <param name="text">The name as it would be without a limit.</param>
    /// <param name="longest">The limit, longer than the mark.</param>
    public static string Of(string text, int longest) => text.Length <= longest ? text : Marked(text, text, longest);

    /// <summary>The text, cut if need be, and a mark made from what it stands for.</summary>
    /// <param name="text">What people read.</param>
    /// <param name="identity">What the name stands for, such as an ARM id; in any case, as Azure reads ids.</param>
    /// <param name="longest">The limit, longer than the mark.</param>
    public static string Marked(string text, string identity, int longest)
    {
        var start = text.Length <= longest - MarkLength - 1 ? text : text[..(longest - MarkLength - 1)];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToLowerInvariant()));
        return $"{start.TrimEnd('-', '.', '_')}-{Convert.ToHexStringLower(hash)[..MarkLength]}";
    }
}
