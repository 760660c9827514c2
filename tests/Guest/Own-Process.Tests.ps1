# In a Pester test, a guest script shares PowerShell with the test. Here it has a process of its own.
BeforeAll {
    $engine = (Get-Process -Id $PID).Path
    $engineArguments = @(if ([System.IO.Path]::GetFileNameWithoutExtension($engine) -eq 'dotnet') { [Environment]::GetCommandLineArgs()[0] }) + '-NoProfile', '-NonInteractive', '-File'
}

Describe 'A process of its own' {
    It 'takes a host its whole way, twice' {
        $lines = @(& $engine @engineArguments "$PSScriptRoot/One-Host.ps1" -Root $TestDrive)
        $runs = @($lines | ForEach-Object { $_ | ConvertFrom-Json })
        $runs.Count | Should -Be 14
        foreach ($run in $runs) {
            $run.LastLine | Should -BeExactly "AVDPULUMI-OK $($run.Name)" -Because $run.Text
            $run.ExitCode | Should -Be 0
        }

        @($runs | Where-Object { $_.Time -eq 2 }).Changes | Should -Be 0, 0, 0, 0, 0, 0, 0
    }

    It 'ends with exit code 1 and the marker of a failure' {
        # a 32-bit process is refused before anything else, so nothing happens to the machine of whoever runs this test on Windows
        $env:PROCESSOR_ARCHITEW6432 = 'AMD64'
        $lines = @(& $engine @engineArguments (Join-Path $env:AVD_GUEST_SCRIPTS 'Set-TimeServers.ps1') -Servers 'time.contoso.test')
        $LASTEXITCODE | Should -Be 1
        $lines[0] | Should -Match '^AVDPULUMI-FAILED not-64-bit \S'
    }
}
