return await AvdPulumi.Avd.RunAsync(args);
