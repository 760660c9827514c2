namespace AvdPulumi.Configuration.Binding;

/// <summary>
/// The words of enumerations as configuration and Azure spell them, generated from the enumerations of the settings and those that <see cref="SettingsShapes"/> names.
/// </summary>
public static partial class EnumWords;
