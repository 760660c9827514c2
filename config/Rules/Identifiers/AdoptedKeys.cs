using AvdPulumi.Configuration.Values;

namespace AvdPulumi.Configuration.Rules.Identifiers;

/// <summary>Keys without effect beside the id of an existing resource, which is used as it is.</summary>
internal static class AdoptedKeys
{
    /// <summary>
    /// One finding for all keys of a section that have no effect beside its existing_id; none if there are no such keys. Keys from a layer below the id are valid: a base file
    /// describes what other stacks create, and this stack adopts it.
    /// </summary>
    /// <param name="context">The config.</param>
    /// <param name="section">The section with the id, such as <c>key_vault</c>.</param>
    /// <param name="existing">The existing resource; null if this program creates one.</param>
    /// <param name="keys">The keys that apply only to a resource that this program creates.</param>
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
                $"Remove {them}, or remove existing_id to create the resource."
            ),
        ];
    }
}
