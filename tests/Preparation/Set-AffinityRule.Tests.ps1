BeforeAll {
    $with = @{ Rules = @(@{ Name = 'sofs-cl-apart'; Groups = @('sofs-01', 'sofs-02', 'sofs-03') }) }

    function New-Machine { param([string] $Name, [string] $Owner) return [pscustomobject] @{ Name = $Name; GroupType = 'VirtualMachine'; OwnerNode = $Owner } }
}

Describe 'Set-AffinityRule' {
    BeforeEach {
        $world = New-World
        $world.Groups = @((New-Machine 'sofs-01' 'n1'), (New-Machine 'sofs-02' 'n2'), (New-Machine 'sofs-03' 'n3'), (New-Machine 'avd-001' 'n1'))
    }

    It 'makes the rule, with the nodes and nothing else, and switches it on' {
        $run = Invoke-Prepared Set-AffinityRule $with
        $run.Failure | Should -BeNullOrEmpty
        $run.Changes | Should -Be 'rule sofs-cl-apart', 'groups sofs-01 sofs-02 sofs-03', 'enabled sofs-cl-apart'
        $world.Rules['sofs-cl-apart'].RuleType | Should -Be 'DifferentNode'
    }

    It 'changes nothing on a second run, and nothing with -WhatIf' {
        $dry = Invoke-Prepared Set-AffinityRule $with -WhatIf
        $dry.Changes | Should -BeNullOrEmpty
        $dry.Failure | Should -BeNullOrEmpty
        $null = Invoke-Prepared Set-AffinityRule $with
        (Invoke-Prepared Set-AffinityRule $with).Changes | Should -BeNullOrEmpty
    }

    It 'adds a node that was made again, and switches a rule on that was off' {
        $null = Invoke-Prepared Set-AffinityRule $with
        $world.Rules['sofs-cl-apart'].Groups = @('sofs-01', 'sofs-03')
        $world.Rules['sofs-cl-apart'].Enabled = 0
        (Invoke-Prepared Set-AffinityRule $with).Changes | Should -Be 'groups sofs-02', 'enabled sofs-cl-apart'
    }

    It 'knows a type by its number' {
        $null = Invoke-Prepared Set-AffinityRule $with
        $world.Rules['sofs-cl-apart'].RuleType = 4
        (Invoke-Prepared Set-AffinityRule $with).Failure | Should -BeNullOrEmpty
    }

    It 'stops at a rule of another type' {
        $world.Rules['sofs-cl-apart'] = [pscustomobject] @{ Name = 'sofs-cl-apart'; RuleType = 'SameNode'; Groups = @(); Enabled = 1 }
        $run = Invoke-Prepared Set-AffinityRule $with
        $run.Failure | Should -Match 'has the type SameNode'
        $run.Changes | Should -BeNullOrEmpty
    }

    It 'stops when a machine is missing' {
        $world.Groups = @($world.Groups | Where-Object { $_.Name -ne 'sofs-02' })
        (Invoke-Prepared Set-AffinityRule $with).Failure | Should -Match 'are missing on this cluster: sofs-02'
    }

    It 'leaves the rule of another cluster alone' {
        $run = Invoke-Prepared Set-AffinityRule @{ Rules = $with.Rules + @(@{ Name = 'other-apart'; Groups = @('far-01', 'far-02') }) }
        $run.Failure | Should -BeNullOrEmpty
        $run.Text | Should -Match 'No machine of the rule other-apart is on this cluster'
        $world.Rules.Keys | Should -Be 'sofs-cl-apart'
    }

    It 'says which machine carries two nodes, and moves nothing' {
        ($world.Groups | Where-Object { $_.Name -eq 'sofs-02' }).OwnerNode = 'n1'
        $run = Invoke-Prepared Set-AffinityRule $with
        $run.Text | Should -Match 'n1 runs 2 nodes'
        $run.Text | Should -Match 'Move-ClusterVirtualMachineRole -Name sofs-02'
    }
}
