BeforeAll {
    Import-Module "$PSScriptRoot/GuestMachine.psm1"
    . "$PSScriptRoot/Cluster/Steps.ps1"
    $script = 'Enable-ClusterStorage'
}

Describe 'Enable-ClusterStorage' {
    BeforeEach {
        $machine = Initialize-FileServer -Root $TestDrive -Before $script
        $estate = $machine.Estate
        $with = (Get-StepParameter $script).Clone()
    }

    It 'pools the blank disks of all nodes, and none that Windows starts from' {
        (Invoke-Node SOFS-01 $script $with).ExitCode | Should -Be 0
        $pooled = @($estate.Nodes.Values | ForEach-Object { $_.Disks } | Where-Object { $_.Pool -eq 'S2D on SOFSCLU' })
        $pooled.Count | Should -Be 12
        @($pooled | Where-Object { $_.IsBoot }) | Should -BeNullOrEmpty
        $estate.Health['System.Storage.PhysicalDisk.AutoReplace.Enabled'] | Should -Be 'False'
    }

    It 'makes the pool where an earlier run left Storage Spaces Direct on without one' {
        $estate.Cluster.S2D = 1
        (Invoke-Node SOFS-01 $script $with).Changes | Should -Be 'pool S2D on SOFSCLU', 'health setting System.Storage.PhysicalDisk.AutoReplace.Enabled'
        $estate.Pools.Keys | Should -Be 'S2D on SOFSCLU'
    }

    It 'waits for disks of a node that was added later' {
        $null = Invoke-Node SOFS-01 $script $with
        $estate.Nodes['SOFS-03'].Disks[4].Pool = ''
        $machine.OnTick = { $estate.Nodes['SOFS-03'].Disks[4].Pool = 'S2D on SOFSCLU' }
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode | Should -Be 0
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'changes nothing when <Case>, and says where' -ForEach @(
        @{ Case = 'a disk has a partition'; Do = { $disk.Style = 'GPT'; $disk.Partitions = 1 }; Code = 'disk-has-data'; Says = 'Disk 3 of SOFS-02 \(SOFS-02-3, 1024 GB\) has partitions' }
        @{ Case = 'a disk has an empty partition table'; Do = { $disk.Style = 'MBR' }; Code = 'disk-has-data'; Says = 'Disk 3 of SOFS-02' }
        @{ Case = 'a disk is in another pool'; Do = { $disk.Pool = 'Old pool' }; Code = 'disk-has-data'; Says = 'Disk 3 of SOFS-02 \(SOFS-02-3\) belongs to another storage pool' }
        @{ Case = 'a disk is missing'; Do = { $node.Disks = @($node.Disks | Where-Object { $_.Number -ne 3 }) }; Code = 'disks-differ'; Says = 'SOFS-02 has 3 data disks' }
        @{ Case = 'there is a disk too many'; Do = { $node.Disks += @{ Number = 5; Serial = 'x'; Size = 64GB; IsBoot = $false; Style = 'RAW'; Partitions = 0; Pool = ''; Health = 'Healthy' } }; Code = 'disks-differ'; Says = 'SOFS-02 has 5 data disks' }
    ) {
        $node = $estate.Nodes['SOFS-02']
        $disk = $node.Disks[3]
        . $Do
        $before = Get-EstateText
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
        $run.Message | Should -Match $Says
        $run.Changes | Should -BeNullOrEmpty
        Get-EstateText | Should -BeExactly $before
    }

    It 'does not make a pool of fewer disks where an earlier run left none' {
        $estate.Cluster.S2D = 1
        $estate.Nodes['SOFS-02'].Disks[3].Style = 'GPT'
        $run = Invoke-Node SOFS-01 $script $with
        $run.Code | Should -Be 'disks-differ'
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'fails when <Case>' -ForEach @(
        @{ Case = 'the pool lacks a disk'; Do = { $null = Invoke-Node SOFS-01 $script $with; $estate.Nodes['SOFS-02'].Disks[3].Pool = '' }; Code = 'disks-differ' }
        @{ Case = 'a disk is ill'; Do = { $null = Invoke-Node SOFS-01 $script $with; $estate.Nodes['SOFS-02'].Disks[3].Health = 'Warning' }; Code = 'unhealthy' }
        @{ Case = 'Storage Spaces Direct stays off'; Do = { $estate.Guarded = @('S2D') }; Code = 'pool' }
        @{ Case = 'the setting is not kept'; Do = { $estate.Guarded = @('health') }; Code = 'pool' }
        @{ Case = 'a number is none'; Do = { $with.DisksPerNode = 'four' }; Code = 'parameter' }
    ) {
        . $Do
        $run = Invoke-Node SOFS-01 $script $with
        $run.ExitCode, $run.Code | Should -Be 1, $Code -Because $run.Text
    }
}
