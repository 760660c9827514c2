namespace AvdPulumi.Configuration.Layering;

/// <summary>A key of the stack's Pulumi config that is not a setting, such as the secret that config://join_password refers to.</summary>
/// <param name="Name">The full key, such as avd:join_password.</param>
/// <param name="IsEncrypted">Whether the value is encrypted; null when the engine gave it and does not say.</param>
public sealed record StackConfigKey(string Name, bool? IsEncrypted);
