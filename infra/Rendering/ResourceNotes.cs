using AvdPulumi.Infra.Preview;

namespace AvdPulumi.Infra.Rendering;

/// <summary>What a table says of a resource beside its inputs.</summary>
internal static class ResourceNotes
{
    /// <summary>The notes in one line, not encoded; empty if there is nothing to say.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="subscription">What its subscription is called; null for that of the stack.</param>
    public static string Of(PreviewResource resource, string? subscription)
    {
        IEnumerable<string> notes =
        [
            subscription is null ? "" : $"in subscription {subscription}",
            resource.Protect ? "protected" : "",
            resource.SecretInputs.IsEmpty ? "" : $"secret: {string.Join(", ", resource.SecretInputs)}",
            resource.ReplaceOnChanges.IsEmpty ? "" : $"replaced when {string.Join(" or ", resource.ReplaceOnChanges)} changes",
            resource.IgnoreChanges.IsEmpty ? "" : $"later changes of {string.Join(" and ", resource.IgnoreChanges)} are ignored",
        ];
        return string.Join("; ", notes.Where(note => note.Length > 0));
    }
}
