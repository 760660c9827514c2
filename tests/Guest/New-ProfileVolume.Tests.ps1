BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'New-ProfileVolume'
}

Describe 'New-ProfileVolume' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
    }

    It 'makes a volume in two copies on three nodes' {
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $volume = $estate.Virtual['FSLogix']
        $volume.Copies, $volume.Resiliency, $volume.FileSystem, $volume.IsShared | Should -Be 2, 'Mirror', 'CSVFS_ReFS', $true
    }

    It 'makes three copies and NTFS where they are asked for' {
        $with.Copies = '3'; $with.FileSystem = 'NTFS'; $with.SizeGb = '3000'
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $estate.Virtual['FSLogix'].Copies, $estate.Virtual['FSLogix'].FileSystem | Should -Be 3, 'CSVFS_NTFS'
    }

    It 'grows the volume, and does nothing after that' {
        $null = Invoke-Node SOFS-01 $script $with
        $with.SizeGb = '5120'
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Be 'resize disk FSLogix', 'resize partition 20'
        $estate.Virtual['FSLogix'].PartitionSize | Should -Be 5120GB
        (Invoke-Node SOFS-01 $script $with).Changes | Should -BeNullOrEmpty
    }

    It 'completes a growth that was cut off between its two parts' {
        $null = Invoke-Node SOFS-01 $script $with
        $with.SizeGb = '5120'
        (Invoke-Node SOFS-01 $script $with -KillAt 1).ExitCode | Should -Be 137
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Be 'resize partition 20'
    }

    It 'completes a volume that <Case>' -ForEach @(
        @{ Case = 'has no file system yet'; Do = { $volume.Style = 'RAW'; $volume.FileSystem = ''; $volume.IsShared = $false }; Change = 'format FSLogix' }
        @{ Case = 'is not shared yet'; Do = { $volume.IsShared = $false }; Change = 'shared volume Cluster Virtual Disk (FSLogix)' }
    ) {
        $null = Invoke-Node SOFS-01 $script $with
        $whole = Get-EstateText
        $volume = $estate.Virtual['FSLogix']
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0 -Because $run.Text
        $run.Changes | Should -Be $Change
        Get-EstateText | Should -BeExactly $whole
    }

    It 'fails when <Case>, and changes nothing' -ForEach @(
        @{ Case = 'the volume has other copies'; Do = { $with.Copies = '3' }; Code = 'volume-differs'; Says = '2 copies, not Mirror with 3' }
        @{ Case = 'a smaller size is asked for'; Do = { $with.SizeGb = '1024' }; Code = 'volume-differs'; Says = 'never made smaller' }
        @{ Case = 'the volume has another file system'; Do = { $with.FileSystem = 'NTFS' }; Code = 'volume-differs'; Says = 'CSVFS_ReFS, not CSVFS_NTFS' }
        @{ Case = 'the pool cannot carry the growth'; Do = { $with.SizeGb = '9000' }; Code = 'no-room'; Says = 'GB free' }
        @{ Case = 'the volume is not online'; Do = { $estate.Virtual['FSLogix'].State = 'Failed' }; Code = 'unhealthy'; Says = 'not online' }
    ) {
        $null = Invoke-Node SOFS-01 $script $with
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $run.Message | Should -Match $Says
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'fails when <Case>, and makes no volume' -ForEach @(
        @{ Case = 'the pool has no room'; Do = { $with.SizeGb = '7000' }; Code = 'no-room' }
        @{ Case = 'there is no pool'; Do = { $estate.Pools.Clear() }; Code = 'pool' }
        @{ Case = 'there are more copies than nodes'; Do = { $estate.Cluster.Nodes.Remove('SOFS-03'); $with.Copies = '3' }; Code = 'parameter' }
        @{ Case = 'the file system is unknown'; Do = { $with.FileSystem = 'FAT32' }; Code = 'parameter' }
        @{ Case = 'the name is none'; Do = { $with.VolumeName = 'a b' }; Code = 'parameter' }
        @{ Case = 'the size is none'; Do = { $with.SizeGb = '' }; Code = 'parameter' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $estate.Virtual.Count | Should -Be 0
    }

    It 'fails when Windows makes other copies than it was told' {
        $estate.Guarded = @('copies')
        (Invoke-Node SOFS-01 $script $with).Code | Should -Be 'volume-differs'
    }
}
