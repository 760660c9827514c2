using AvdPulumi.Configuration.Layering;
using AvdPulumi.Configuration.Settings;

namespace AvdPulumi.Configuration.Binding;

/// <summary>The shapes of all settings records, generated while this is compiled. Each is made when it is first asked for.</summary>
[ShapesOf(typeof(AvdSettings), Words = [typeof(Layers)])]
internal static partial class SettingsShapes;
