namespace Pulumi.Serialization;

/// <summary>A generated [OutputType] class. Those that a program writes itself are taken apart and made by reflection.</summary>
internal interface IOutputObject
{
    /// <summary>Its fields under their wire names.</summary>
    IEnumerable<KeyValuePair<string, object?>> Members { get; }
}

/// <summary>One that can be made from what came over the wire.</summary>
internal interface IOutputObject<T> : IOutputObject
    where T : class, IOutputObject<T>
{
    static abstract T From(WireObject wire);
}
