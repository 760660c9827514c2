using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Pulumi.Serialization;

/// <summary>What code that was compiled ahead of time cannot do: follow types that only reflection finds.</summary>
internal static class NativeCode
{
    /// <summary>Why a member is for code that is compiled at run time.</summary>
    public const string Reflects = "It follows types by reflection, which a native build cannot: ask NativeCode.CanReflect before.";

    /// <summary>
    /// Whether the runtime compiles code. A native build sets the switch that it follows, takes away what is behind it, and says so if anything
    /// that it cannot do is reached without asking.
    /// </summary>
    [FeatureSwitchDefinition("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported")]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresDynamicCodeAttribute))]
#pragma warning disable IL4000 // the SDK sets the switch to false for every native build, and nothing else is trimmed
    public static bool CanReflect => RuntimeFeature.IsDynamicCodeSupported;
#pragma warning restore IL4000

    /// <summary>The failure, with what to do.</summary>
    public static NotSupportedException CannotFollow(string what) =>
        new($"{what} has a type that a native build of this program cannot follow. Run the build that needs .NET.");
}
