using System.Collections.Immutable;
using AvdPulumi.Components.Changes;
using AvdPulumi.Components.Foundation;
using Pulumi;
using Pulumi.Utilities;
using AzureNative = Pulumi.AzureNative;

namespace AvdPulumi.Components.Machines;

/// <summary>
/// Takes steps on a machine, below a component: each waits for the one before it, and for what that one did.
/// All of it goes when the machine goes: a guest that is no more need not be tidied.
/// </summary>
/// <param name="parent">The component.</param>
/// <param name="name">What logical names begin with.</param>
/// <param name="target">The machine.</param>
/// <param name="progress">Where a failure is told.</param>
internal sealed class StepRunner(ComponentResource parent, string name, StepTarget target, MachineProgress progress)
{
    // what an assignment of machine configuration always has (source: Azure machine configuration assignments)
    private const string Latest = "1.*";

    /// <summary>Default: none. Gives the registration token to the step that takes one, from what is done before it.</summary>
    public Func<Output<ImmutableArray<Resource>>, Input<string>>? Token { get; init; }

    /// <summary>Takes steps, one after the other.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="before">What is done before them.</param>
    /// <returns>The last step, once it is known to have done what it is for. It never comes where one of them failed.</returns>
    public Output<ImmutableArray<Resource>> Take(IEnumerable<MachineStep> steps, Output<ImmutableArray<Resource>> before) =>
        steps.Aggregate(before, (done, step) => Take(step, done));

    /// <summary>Takes steps once everything that they need is there. Where something failed none is taken, and the first is said to wait for it.</summary>
    /// <param name="steps">The steps, at least one.</param>
    /// <param name="before">What is done before them.</param>
    /// <param name="needed">What must be there.</param>
    /// <returns>The last step, once it is known to have done what it is for. It never comes where one of them failed, or was not begun.</returns>
    public Output<ImmutableArray<Resource>> Take(
        IReadOnlyList<MachineStep> steps,
        Output<ImmutableArray<Resource>> before,
        ImmutableArray<Prerequisite> needed
    ) => Take(steps, Output.Create(ReachedAsync(steps[0], before, needed)));

    /// <summary>Assigns the machine to a patch window.</summary>
    /// <param name="window">Full ARM id of the window.</param>
    /// <param name="before">What is done before.</param>
    public Output<ImmutableArray<Resource>> PatchIn(Input<string> window, Output<ImmutableArray<Resource>> before) =>
        Output.Create(
            ImmutableArray.Create<Resource>(
                new AzureNative.Maintenance.ConfigurationAssignment(
                    $"{name}-patches",
                    new()
                    {
                        ConfigurationAssignmentName = "patches",
                        ProviderName = "Microsoft.HybridCompute",
                        ResourceType = "machines",
                        ResourceName = target.MachineName,
                        ResourceGroupName = target.ResourceGroupName,
                        Location = target.Location,
                        MaintenanceConfigurationId = window,
                        ResourceId = target.MachineId,
                    },
                    OptionsOf(before, target.ExtensionTimeout)
                )
            )
        );

    private Output<ImmutableArray<Resource>> Take(MachineStep step, Output<ImmutableArray<Resource>> before) =>
        step switch
        {
            MachineStep.Extension extension => Output.Create(ImmutableArray.Create<Resource>(ExtensionOf(extension, before))),
            MachineStep.Configuration configuration => Output.Create(
                ImmutableArray.Create<Resource>(ConfigurationOf(configuration, before))
            ),
            MachineStep.Script script => Output.Create(PassedAsync(script, CommandOf(script, before))),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step.GetType(), null),
        };

    private AzureNative.HybridCompute.MachineExtension ExtensionOf(MachineStep.Extension step, Output<ImmutableArray<Resource>> before)
    {
        var properties = new AzureNative.HybridCompute.Inputs.MachineExtensionPropertiesArgs
        {
            Publisher = step.Publisher,
            Type = step.Type,
            TypeHandlerVersion = step.Version,
            AutoUpgradeMinorVersion = true,
            EnableAutomaticUpgrade = step.UpdatesItself,
            Settings = target.MachineId.Apply(id =>
                (object)
                    step.Settings.ToImmutableDictionary(
                        setting => setting.Key,
                        setting => Equals(setting.Value, MachineStep.MachineId) ? id : setting.Value
                    )
            ),
        };
        var options = OptionsOf(before, target.ExtensionTimeout);
        if (!step.ProtectedSettings.IsEmpty)
        {
            properties.ProtectedSettings = Joined(step.ProtectedSettings);
            options.IgnoringBy(MachineChanges.MachineExtension).AdditionalSecretOutputs.Add("properties");
        }

        return new(
            $"{name}-{step.Key}",
            new()
            {
                ExtensionName = step.Key,
                MachineName = target.MachineName,
                ResourceGroupName = target.ResourceGroupName,
                Location = target.Location,
                Tags = target.Tags,
                Properties = properties,
            },
            options
        );
    }

    private AzureNative.HybridCompute.MachineRunCommand CommandOf(MachineStep.Script step, Output<ImmutableArray<Resource>> before)
    {
        var options = OptionsOf(before, step.Timeout);
        options.AdditionalSecretOutputs.Add("protectedParameters");
        if (step.RunsOnce)
            options.IgnoringBy(MachineChanges.MachineRunCommand);
        var command = new AzureNative.HybridCompute.MachineRunCommandArgs
        {
            RunCommandName = step.Key,
            MachineName = target.MachineName,
            ResourceGroupName = target.ResourceGroupName,
            Location = target.Location,
            Tags = target.Tags,
            // waited for, since whoever comes next looks at what came of it
            AsyncExecution = false,
            TimeoutInSeconds = (int)step.Timeout.TotalSeconds,
            Source = new AzureNative.HybridCompute.Inputs.MachineRunCommandScriptSourceArgs { Script = step.Text },
        };
        foreach (var (parameter, value) in step.Parameters)
            command.Parameters.Add(new AzureNative.HybridCompute.Inputs.RunCommandInputParameterArgs { Name = parameter, Value = value });
        foreach (var (parameter, value) in step.ProtectedParameters)
            command.ProtectedParameters.Add(
                new AzureNative.HybridCompute.Inputs.RunCommandInputParameterArgs { Name = parameter, Value = value }
            );
        if (step.TokenParameter is { } token)
            command.ProtectedParameters.Add(
                new AzureNative.HybridCompute.Inputs.RunCommandInputParameterArgs { Name = token, Value = TokenFor(step, before) }
            );
        return new($"{name}-{step.Key}", command, options);
    }

    private Input<string> TokenFor(MachineStep.Script step, Output<ImmutableArray<Resource>> before) =>
        Token is null
            ? throw new ArgumentException($"The step '{step.Key}' takes a registration token, and there is none.", nameof(step))
            : Token(before);

    private AzureNative.GuestConfiguration.GuestConfigurationHCRPAssignment ConfigurationOf(
        MachineStep.Configuration step,
        Output<ImmutableArray<Resource>> before
    ) =>
        new(
            $"{name}-{step.Key}",
            new()
            {
                GuestConfigurationAssignmentName = step.Name,
                Name = step.Name,
                MachineName = target.MachineName,
                ResourceGroupName = target.ResourceGroupName,
                Location = target.Location,
                Properties = new AzureNative.GuestConfiguration.Inputs.GuestConfigurationAssignmentPropertiesArgs
                {
                    GuestConfiguration = new AzureNative.GuestConfiguration.Inputs.GuestConfigurationNavigationArgs
                    {
                        Name = step.Name,
                        Version = Latest,
                    },
                },
            },
            OptionsOf(before, target.ExtensionTimeout)
        );

    private CustomResourceOptions OptionsOf(Output<ImmutableArray<Resource>> before, TimeSpan time)
    {
        var options = parent.Child();
        options.DependsOn = before;
        options.DeletedWith = target.DeletedWith;
        // a step that failed may be run again by replacing it
        return options.UnderItsOldName().Within(time);
    }

    // as one object, secret where a part of it is
    private static Output<object> Joined(ImmutableSortedDictionary<string, Input<string>> settings) =>
        Output
            .All(settings.Values)
            .Apply(values =>
                (object)settings.Keys.Zip(values, (key, value) => KeyValuePair.Create(key, (object)value)).ToImmutableDictionary()
            );

    private async Task<ImmutableArray<Resource>> ReachedAsync(
        MachineStep first,
        Output<ImmutableArray<Resource>> before,
        ImmutableArray<Prerequisite> needed
    )
    {
        var reached = ImmutableArray.CreateBuilder<Resource>();
        reached.AddRange(await OutputUtilities.GetValueAsync(before).ConfigureAwait(false));
        foreach (var other in needed)
        {
            // in a preview no script has run, so none has failed
            if (progress.IsDeployed && await other.End.ConfigureAwait(false) is { } failure)
                return await progress
                    .Stop<ImmutableArray<Resource>>(
                        failure with
                        {
                            ComputerName = target.ComputerName,
                            Step = first.Key,
                            WaitsFor = other.Name,
                        }
                    )
                    .ConfigureAwait(false);
            reached.AddRange(await OutputUtilities.GetValueAsync(other.Done).ConfigureAwait(false));
        }

        return reached.ToImmutable();
    }

    // a task and not an output: in a preview nothing has run yet, and what comes next must still be known to come after this
    private async Task<ImmutableArray<Resource>> PassedAsync(MachineStep.Script step, AzureNative.HybridCompute.MachineRunCommand command)
    {
        var view = command.InstanceView;
        // what a run said before is no reason to end a preview, which may be about mending it
        if (!progress.IsDeployed)
            return [command];
        if (
            await OutputUtilities.GetIsKnownAsync(view).ConfigureAwait(false)
            && ScriptVerdict.Of(target.ComputerName, step, await OutputUtilities.GetValueAsync(view).ConfigureAwait(false)) is { } failure
        )
            return await progress
                .Stop<ImmutableArray<Resource>>(failure with { ResourceName = $"{name}-{step.Key}" })
                .ConfigureAwait(false);
        return [command];
    }
}
