using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CloudFormation.Conditions;

public sealed class ScenarioTests
{
    [Fact]
    public void One_scenario_without_conditions() =>
        Assert.Equal([": 80"], Evaluation.InAllScenarios("Resources: {R: {Type: T, Properties: {V: 80}}}"));

    [Fact]
    public void Both_sides_of_a_condition_the_default_first() => Assert.Equal(["!IsProd: 80", "IsProd: 443"], Evaluation.InAllScenarios("""
        Parameters: {Stage: {Type: String, Default: dev}}
        Conditions: {IsProd: !Equals [!Ref Stage, prod]}
        Resources: {R: {Type: T, Properties: {V: !If [IsProd, 443, 80]}}}
        """));

    [Fact]
    public void A_given_parameter_leaves_one_scenario() => Assert.Equal(["IsProd: 443"], Evaluation.InAllScenarios("""
        Parameters: {Stage: {Type: String, Default: dev}}
        Conditions: {IsProd: !Equals [!Ref Stage, prod]}
        Resources: {R: {Type: T, Properties: {V: !If [IsProd, 443, 80]}}}
        """, ("Stage", "prod")));

    [Fact]
    public void Two_values_of_one_parameter_never_hold_together() => Assert.Equal(["IsProd: prod", "!IsProd,IsDev: dev", "!IsProd,!IsDev: other"], Evaluation.InAllScenarios("""
        Parameters: {Stage: {Type: String}}
        Conditions:
          IsProd: !Equals [!Ref Stage, prod]
          IsDev: !Equals [dev, !Ref Stage]
        Resources: {R: {Type: T, Properties: {V: !If [IsProd, prod, !If [IsDev, dev, other]]}}}
        """));

    [Fact]
    public void Allowed_values_bound_the_scenarios() => Assert.Equal(["IsProd: prod", "!IsProd: dev"], Evaluation.InAllScenarios("""
        Parameters: {Stage: {Type: String, AllowedValues: [prod, dev]}}
        Conditions: {IsProd: !Equals [!Ref Stage, prod]}
        Resources: {R: {Type: T, Properties: {V: !If [IsProd, prod, !Ref Stage]}}}
        """));

    [Fact]
    public void A_parameter_has_the_same_value_everywhere_in_a_scenario() => Assert.Equal(["!IsProd: dev", "IsProd: prod"], Evaluation.InAllScenarios("""
        Parameters: {Stage: {Type: String, Default: dev}}
        Conditions: {IsProd: !Equals [!Ref Stage, prod]}
        Resources: {R: {Type: T, Properties: {V: !If [IsProd, !Ref Stage, !Ref Stage]}}}
        """));

    [Fact]
    public void Any_other_value_is_unknown() => Assert.Equal(["!HasCert: none", "HasCert: UnknownValue"], Evaluation.InAllScenarios("""
        Parameters: {Cert: {Type: String, Default: ''}}
        Conditions: {HasCert: !Not [!Equals [!Ref Cert, '']]}
        Resources: {R: {Type: T, Properties: {V: !If [HasCert, !Ref Cert, none]}}}
        """));

    [Fact]
    public void And_Or_and_named_conditions_combine() => Assert.Equal(["!A,!Both: n", "A,!B,!Both: n", "A,B,Both: y"], Evaluation.InAllScenarios("""
        Parameters:
          P: {Type: String, Default: ''}
          Q: {Type: String, Default: ''}
        Conditions:
          A: !Equals [!Ref P, x]
          B: !Or [!Equals [!Ref Q, x], !Equals [a, b]]
          Both: !And [!Condition A, !Condition B]
        Resources: {R: {Type: T, Properties: {V: !If [Both, y, n]}}}
        """));

    [Fact]
    public void What_nobody_knows_is_both_true_and_false() => Assert.Equal(["!Same: n", "Same: y"], Evaluation.InAllScenarios("""
        Parameters: {P: {Type: String}, Q: {Type: String}}
        Conditions: {Same: !Equals [!Ref P, !Ref Q]}
        Resources: {R: {Type: T, Properties: {V: !If [Same, y, n]}}}
        """));

    [Fact]
    public void A_condition_that_defines_itself_is_unknown() => Assert.Equal([": UnknownValue"], Evaluation.InAllScenarios("""
        Conditions: {A: !Not [!Condition B], B: !Not [!Condition A]}
        Resources: {R: {Type: T, Properties: {V: !If [A, y, n]}}}
        """));

    [Fact]
    public void Many_conditions_stay_within_the_cap()
    {
        var names = Enumerable.Range(0, 40).Select(i => "C" + i).ToList();
        var yaml = "Parameters:\n" + string.Concat(names.Select(n => $"  P{n}: {{Type: String, Default: ''}}\n"))
            + "Conditions:\n" + string.Concat(names.Select(n => $"  {n}: !Equals [!Ref P{n}, x]\n"))
            + "Resources: {R: {Type: T, Properties: {V: !Join ['', [" + string.Join(", ", names.Select(n => $"!If [{n}, '1', '0']")) + "]]}}}";
        var scenarios = Evaluation.InAllScenarios(yaml);
        Assert.Equal(AlbLint.CloudFormation.Conditions.ScenarioExplorer.MaxScenarios, scenarios.Count);
        Assert.EndsWith(new string('0', 40), scenarios[0]);
        Assert.Equal(scenarios.Count, scenarios.Distinct().Count());
    }
}
