using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Keys beside the id of a resource that exists, which is used as it is.</summary>
internal static class AdoptedKeys
{
    /// <summary>
    /// One finding for all keys of a section that have no effect beside its existing_id; none where there is no such key. Keys from a layer below the id are no
    /// mistake: a base file says what other stacks make, and this stack adopts.
    /// </summary>
    /// <param name="context">The config.</param>
    /// <param name="section">The section with the id, such as <c>key_vault</c>.</param>
    /// <param name="existing">The resource that exists; null where one is made.</param>
    /// <param name="keys">The keys that only a resource made here has.</param>
    public static IEnumerable<Finding> Ignored(RuleContext context, string section, ArmId? existing, IEnumerable<string> keys)
    {
        if (existing is null)
            return [];
        var ignored = keys.Select(key => $"{section}.{key}").Where(path => context.IsGivenBeside(path, $"{section}.existing_id")).ToList();
        if (ignored.Count == 0)
            return [];
        var (have, them) = ignored.Count == 1 ? ("has", "it") : ("have", "them");
        return
        [
            Finding.Sentence(
                ignored[0],
                $"{string.Join(", ", ignored)} {have} no effect: {section}.existing_id uses '{existing.Name}' as it is.",
                $"Remove {them}, or remove existing_id to have the resource made."
            ),
        ];
    }
}
