using System.Globalization;
using System.Text.RegularExpressions;
using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Tests.Order;

/// <summary>The ARM ids that a resource speaks of: in its inputs, also inside of longer texts such as queries and workbooks, and those above it in its own id.</summary>
internal static partial class ArmReferences
{
    // Azure keeps tags and reads none of them; the one for cost roll-up may name a pool that is still to come
    private const string Tags = "tags";

    /// <summary>Ids in the inputs of a resource, each with its path.</summary>
    public static IEnumerable<(string Path, string Id)> In(PreviewResource resource) =>
        resource.Inputs.Where(input => input.Key != Tags).SelectMany(input => In(input.Value, input.Key));

    /// <summary>What has to be there before a thing of this id: its group, what it is a part of, what it hangs on.</summary>
    public static IEnumerable<string> Above(string id)
    {
        // cut at each resource from the inside out: /<type>/<name>, and /providers/<namespace> before the outermost of them
        for (var rest = Parent(id); rest is not null; rest = Parent(rest))
            yield return rest;
    }

    private static string? Parent(string id)
    {
        var parts = id.Split('/');
        if (parts.Length < 5)
            return null;
        var rest = parts[..^2];
        // a namespace by itself is no resource
        if (rest.Length >= 2 && string.Equals(rest[^2], "providers", StringComparison.OrdinalIgnoreCase))
            rest = rest[..^2];
        return string.Join('/', rest);
    }

    private static IEnumerable<(string Path, string Id)> In(PreviewValue value, string path) =>
        value switch
        {
            PreviewValue.Text text => InText(text.Value).Select(id => (path, id)),
            PreviewValue.List list => list.Items.SelectMany(
                (item, index) => In(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"))
            ),
            // keys can be ids, as those of identities are
            PreviewValue.Map map => map.Members.SelectMany(member =>
                InText(member.Key).Select(id => (path, id)).Concat(In(member.Value, $"{path}.{member.Key}"))
            ),
            _ => [],
        };

    private static IEnumerable<string> InText(string text) =>
        Whole().IsMatch(text) ? [text.TrimEnd('/')] : Part().Matches(text).Select(match => match.Value);

    // a name may have blanks and parentheses in it; inside of a longer text it ends with them
    [GeneratedRegex(@"^/(subscriptions/[0-9a-f-]{36}|providers/[a-z.]+)(/[^/""'?&]+)*/?$", RegexOptions.IgnoreCase)]
    private static partial Regex Whole();

    [GeneratedRegex(@"/subscriptions/[0-9a-f-]{36}(/[\w.@-]+)*", RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
