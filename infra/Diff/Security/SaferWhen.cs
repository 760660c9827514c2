namespace AvdPulumi.Infra.Diff.Security;

/// <summary>Which direction of a change is the safer one.</summary>
internal enum SaferWhen
{
    /// <summary>A larger number, such as days.</summary>
    Larger,

    /// <summary>True.</summary>
    True,

    /// <summary>False.</summary>
    False,

    /// <summary>An earlier word of a list.</summary>
    EarlierWord,

    /// <summary>A list with fewer items, such as addresses that are let in.</summary>
    FewerItems,

    /// <summary>A list with more items, such as what is recorded.</summary>
    MoreItems,

    /// <summary>A value at all.</summary>
    Set,

    /// <summary>Neither: a person has to look.</summary>
    Unknown,
}
