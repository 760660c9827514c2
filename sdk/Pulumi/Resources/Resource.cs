using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Anything with a URN. Constructing one registers it with the running deployment.</summary>
// What a native build keeps of every resource class: a component's outputs are its [Output] properties.
[DynamicallyAccessedMembers(OutputProperties.Members)]
public class Resource
{
    // Most resources have none, and a list of them would be kept for each. What guards it is the URN, an object that only this resource has.
    private List<Resource>? _children;
    private readonly ResourceCompletion? _completion;
    private readonly bool _protect;

    private protected Resource(string type, string name, bool custom, ResourceArgs? args, ResourceOptions options, bool remote = false)
    {
        if (type is not { Length: > 0 })
            throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
        if (name is not { Length: > 0 })
            throw new ArgumentException("'name' cannot be null or empty.", nameof(name));

        TypeName = type;
        LogicalName = name;
        var deployment = Deployment.Instance.Internal;
        var parent = options.Parent ?? deployment.Stack;

        // all outputs are there before anybody else, a transformation say, gets to see this resource
        var completion = new ResourceCompletion(this, isPreview: deployment.IsDryRun);
        _completion = completion;
        Urn = completion.Urn;
        completion.AttachOutputs(hasOutputs: custom || remote);

        Transformations = WithInherited(options.GivenTransformations, parent?.Transformations ?? []);
        args = Transform(args ?? ResourceArgs.Empty, ref options);

        // a working copy from here on: what is inherited must not show in the caller's own options
        options = options.Copy();
        _protect = options.Protect ?? parent?._protect ?? false;
        options.Protect = _protect ? true : options.Protect;
        Providers = ProviderInheritance.Resolve(type, custom, options);
        options.Parent?.Adopt(this);
        foreach (var alias in options.GivenAliases)
            Check(alias);
        deployment.Registrar.Start(new Registration(this, custom, args, options, parent, completion));
    }

    /// <summary>A stand-in for a resource that is known by its URN only; nothing is registered.</summary>
    private protected Resource(Output<string> urn)
    {
        TypeName = "";
        LogicalName = "";
        Urn = urn;
        Transformations = [];
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
    }

    [Output("urn")]
    public Output<string> Urn { get; }

    internal string TypeName { get; }

    internal string LogicalName { get; }

    /// <summary>The providers that this resource hands down, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    /// <summary>The class whose outputs make themselves when they are read: a generated one. Those of other classes are found by reflection and made at once.</summary>
    internal virtual Type? OutputsMadeBy => null;

    /// <summary>Its own transformations first, then those of its ancestors.</summary>
    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    public string GetResourceType() => TypeName;

    public string GetResourceName() => LogicalName;

    /// <summary>An output of this resource, of a plain type or a list or map of such.</summary>
    internal Output<T> MadeOutput<T>(string name) => Made<T>(name, ValueReader.For(typeof(T), name));

    /// <summary>An output that is an object of a generated class.</summary>
    internal Output<T> ObjectOutput<T>(string name)
        where T : class, IOutputObject<T> => Made<T>(name, ValueReader.ForObject<T>());

    /// <summary>The provider that this resource hands down to what has such a token.</summary>
    internal ProviderResource? ProviderFor(string token) =>
        ProviderInheritance.NamesPackage(token) ? Providers.GetValueOrDefault(ProviderInheritance.PackageOf(token)) : null;

    /// <summary>What depending on this resource means: itself, or for a component the custom resources below it so far.</summary>
    internal IEnumerable<Resource> Reachable()
    {
        if (this is not ComponentResource { IsRemote: false })
            return [this];
        Resource[] children;
        lock (Urn)
            children = [.. _children ?? []];
        return children.SelectMany(child => child.Reachable());
    }

    private Output<T> Made<T>(string name, ValueReader reader)
    {
        // what is known by its URN only has no outputs
        if (_completion is null)
            return null!;
        var promise = new PropertyPromise<T>(name, this, reader);
        _completion.Add(promise);
        return promise.Output;
    }

    private static ImmutableArray<ResourceTransformation> WithInherited(
        IReadOnlyList<ResourceTransformation> own,
        ImmutableArray<ResourceTransformation> inherited
    ) => own.Count == 0 ? inherited : [.. own, .. inherited];

    private void Adopt(Resource child)
    {
        lock (Urn)
            (_children ??= []).Add(child);
    }

    private ResourceArgs Transform(ResourceArgs args, ref ResourceOptions options)
    {
        foreach (var transformation in Transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != options.Parent)
                throw new ArgumentException("Transformations cannot currently be used to change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options);
        }

        return args;
    }

    /// <summary>A wrong alias is a failure of the run, not of the constructor: an alias may be an output. Most are plain and need no task.</summary>
    private static void Check(Input<Alias> alias)
    {
        if (alias.TryGetPlain(out var plain) && plain?.Fault() is null)
            return;
        _ = alias.ToOutput().Apply(value => value?.Fault() is { } fault ? throw new ArgumentException(fault) : true);
    }
}
