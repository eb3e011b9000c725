using System.CommandLine;
using System.Globalization;
using Penguin.Raise.LiveReplies;

// Puts a table of replies to the agent over a real model, and says how often it understood them as a person would.
var model = new Option<string?>("--model") { Description = $"The model, for example openai:NAME or NAME@URL. Left out: the environment variable {LiveRun.ModelVariable}." };
var least = new Option<double>("--least") { Description = "The share of replies that has to be understood, 0 to 1.", DefaultValueFactory = _ => LiveRun.DefaultLeast };
var language = new Option<string?>("--language") { Description = "Only the replies in this language: en, es, de, fr, zh or ar." };
var command = new RootCommand("Puts a table of replies to the agent over a real model. Exit code 0: enough were understood, 1: too few, 2: no model or no key.") { model, least, language };
command.SetAction((parsed, token) => LiveRun.RunAsync(
    parsed.GetValue(model) ?? Environment.GetEnvironmentVariable(LiveRun.ModelVariable), parsed.GetValue(least), parsed.GetValue(language), token));
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await command.Parse(args).InvokeAsync();
