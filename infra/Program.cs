using AvdPulumi.Infra.CommandLine;
using AvdPulumi.Infra.Engine;

var host = AvdHost.OfThisProcess();
return args.Length == 0 && EngineProgram.HasEngine(host)
    ? await EngineProgram.RunAsync(host)
    : await AvdApp.RunAsync(args, host);
