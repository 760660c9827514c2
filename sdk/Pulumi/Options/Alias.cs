namespace Pulumi;

/// <summary>Another identity that a resource had. Either a whole URN, or the parts that were different.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    /// <summary>What is wrong with this alias, or null. The engine gets it no further than this: mocks never see aliases.</summary>
    internal string? Fault()
    {
        (string Name, bool IsGiven)[] parents =
        [
            (nameof(Parent), Parent is not null),
            (nameof(ParentUrn), ParentUrn is not null),
            (nameof(NoParent), NoParent),
        ];
        (string Name, bool IsGiven)[] parts =
        [
            (nameof(Name), Name is not null),
            (nameof(Type), Type is not null),
            (nameof(Project), Project is not null),
            (nameof(Stack), Stack is not null),
            .. parents,
        ];

        var given = parts.Where(part => part.IsGiven).Select(part => part.Name).ToList();
        if (Urn is not null && given.Count > 0)
            return $"Alias should not specify both Urn and {given[0]}";
        return parents.Count(parent => parent.IsGiven) > 1 ? "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias" : null;
    }
}
