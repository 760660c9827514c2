using AvdPulumi.Components.Changes;
using Pulumi;

namespace AvdPulumi.Components.Foundation;

/// <summary>Options that components share, so that they read the same everywhere.</summary>
internal static class ComponentDefaults
{
    /// <summary>Options of a child that can be made again at any time.</summary>
    public static CustomResourceOptions Child(this ComponentResource parent) => new() { Parent = parent };

    /// <summary>
    /// Options of a child that holds state: a mistake in a config must not delete it (<c>Protect</c>),
    /// and removing it from the program must leave it in Azure (<c>RetainOnDelete</c>).
    /// </summary>
    public static CustomResourceOptions StatefulChild(this ComponentResource parent, bool protect) =>
        new()
        {
            Parent = parent,
            Protect = protect,
            RetainOnDelete = protect,
        };

    /// <summary>Options of a child that can be made again, and some of whose inputs Azure accepts at creation only.</summary>
    public static CustomResourceOptions ReplacedChild(this ComponentResource parent, ChangePolicy policy) =>
        parent.Child().ReplacedBy(policy);

    /// <summary>The same options, and a replacement where the policy says so; the fixed name frees up first.</summary>
    public static CustomResourceOptions ReplacedBy(this CustomResourceOptions options, ChangePolicy policy, string? except = null)
    {
        options.ReplaceOnChanges = [.. policy.InputsThatAre(ChangeEffect.Replaced).Where(input => input != except)];
        options.DeleteBeforeReplace = options.ReplaceOnChanges.Count > 0;
        return options;
    }

    /// <summary>The same options, without changes of what something else in Azure owns; for a resource to which the policy's condition applies.</summary>
    public static CustomResourceOptions IgnoringBy(this CustomResourceOptions options, ChangePolicy policy, string? except = null)
    {
        options.IgnoreChanges = [.. policy.InputsThatAre(ChangeEffect.Ignored).Where(input => input != except)];
        return options;
    }

    /// <summary>
    /// The same options, for a child that is replaced under the name that it has though no input of its own says so: with what its name comes by, or by hand. The name frees up first.
    /// </summary>
    public static CustomResourceOptions UnderItsOldName(this CustomResourceOptions options)
    {
        options.DeleteBeforeReplace = true;
        return options;
    }

    /// <summary>The same options, for a child that another value replaces, though it is no input of it.</summary>
    public static CustomResourceOptions ReplacedWith(this CustomResourceOptions options, string value)
    {
        options.ReplacementTrigger = Output.Create<object>(value);
        return options.UnderItsOldName();
    }

    /// <summary>The same options, for a child that Azure takes long to make, to change or to delete.</summary>
    public static CustomResourceOptions Within(this CustomResourceOptions options, TimeSpan time)
    {
        options.CustomTimeouts = new CustomTimeouts
        {
            Create = time,
            Update = time,
            Delete = time,
        };
        return options;
    }

    /// <summary>The same options, for a child that waits for others though no input of theirs tells so.</summary>
    public static CustomResourceOptions After(this CustomResourceOptions options, IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
            options.DependsOn.Add(resource);
        return options;
    }

    /// <summary>The same options, for a child that goes to another subscription than its parent; null for the same one.</summary>
    public static CustomResourceOptions Through(this CustomResourceOptions options, ProviderResource? provider)
    {
        options.Provider = provider;
        return options;
    }

    /// <summary>Options of a component below another one.</summary>
    /// <param name="parent">The other one.</param>
    /// <param name="provider">The provider of what is below the component, where it goes to another subscription; null for the parent's.</param>
    public static ComponentResourceOptions ChildComponent(this ComponentResource parent, ProviderResource? provider = null) =>
        new() { Parent = parent, Provider = provider };
}
