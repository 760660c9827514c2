BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Set-ProfileSnapshot'
    $task = 'AvdPulumi snapshot of FSLogix'
}

Describe 'Set-ProfileSnapshot' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
    }

    It 'makes the task, and takes the first copy on the node that owns the volume' {
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $estate.Tasks[$task].Type | Should -Be 'ClusterWide'
        $estate.Tasks[$task].Trigger.StartBoundary | Should -Match 'T22:00:00$'
        $estate.Virtual['FSLogix'].Owner | Should -Be 'SOFS-03'
        $estate.Copies.Count | Should -Be 1
    }

    It 'has a task that takes one copy a day and keeps as many as it should' {
        $null = Invoke-Node SOFS-01 $script $with
        foreach ($day in 1..20) {
            $machine.Now = $machine.Now.AddDays(1)
            Invoke-ClusterTask $task | Should -Be 0, 0, 0
        }

        $estate.Copies.Count | Should -Be 14
        @($estate.Copies | Sort-Object { $_.Taken })[-1].Taken | Should -Be $machine.Now
    }

    It 'has a task that leaves copies of backup products alone' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Copies += @{ Id = 'backup'; Volume = $estate.Virtual['FSLogix'].Path; ForClients = $false; Taken = $machine.Now.AddDays(-100) }
        foreach ($day in 1..20) { $machine.Now = $machine.Now.AddDays(1); $null = Invoke-ClusterTask $task }
        $estate.Copies.Id | Should -Contain 'backup'
    }

    It 'has a task that fails when Windows takes no copy, and removes none' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.CopyCode = 5
        Invoke-ClusterTask $task | Should -Be 0, 0, 5
        $estate.Copies.Count | Should -Be 1
    }

    It 'sets the task again when <Case>' -ForEach @(
        @{ Case = 'another time is wanted'; Do = { $with.Start = '03:30' } }
        @{ Case = 'another number of copies is wanted'; Do = { $with.RetentionDays = '30' } }
        @{ Case = 'somebody changed it'; Do = { $estate.Tasks[$task].Action.Arguments = '-Command "exit 0"' } }
    ) {
        $null = Invoke-Node SOFS-01 $script $with
        . $Do
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Be "task settings $task"
        (Invoke-Node SOFS-01 $script $with).Changes | Should -BeNullOrEmpty
    }

    It 'fails when <Case>' -ForEach @(
        @{ Case = 'Windows takes no copy'; Do = { $estate.CopyCode = 12 }; Code = 'snapshot' }
        @{ Case = 'the task is not kept'; Do = { $estate.Guarded = @('tasks') }; Code = 'snapshot' }
        @{ Case = 'there is no volume'; Do = { $with.VolumeName = 'Other' }; Code = 'no-volume' }
        @{ Case = 'the time is none'; Do = { $with.Start = '24:00' }; Code = 'parameter' }
        @{ Case = 'Windows keeps not so many'; Do = { $with.RetentionDays = '65' }; Code = 'parameter' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
    }
}
