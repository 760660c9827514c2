namespace AvdPulumi.Configuration.Reading;

/// <summary>How a single value is written, which decides whether it can be anything but text.</summary>
internal enum ScalarForm
{
    /// <summary>Without quotes: the core schema decides.</summary>
    Plain,

    /// <summary>In quotes, as a block, or with a tag that says text.</summary>
    Quoted,

    /// <summary>From an environment variable, which has no quotes: whatever the setting takes.</summary>
    Untyped,
}
