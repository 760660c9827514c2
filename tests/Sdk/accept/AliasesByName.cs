// An alias is added by its type name.
using Pulumi;

internal static class Snippet
{
    internal static void Run(Resource parent)
    {
        _ = new CustomResourceOptions { Aliases = { new Alias { Name = "old" }, new Alias { Parent = parent }, new Alias { NoParent = true } } };
    }
}
