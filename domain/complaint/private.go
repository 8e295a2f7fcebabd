package complaint

import (
	"duban/domain/casefile"
	"duban/domain/private"
)

// Bodies lists the commands that people give, so that no text in which a customer may
// be named leaves the house unsealed.
var Bodies = private.Bodies{
	CmdRegister: Register{}, CmdClassify: Classify{}, CmdOffer: MakeOffer{}, CmdTake: Take{}, CmdRefuseOffer: RefuseOffer{},
	CmdAssignOwner: AssignOwner{}, CmdContact: Contact{}, CmdRequestExtension: RequestExtension{}, CmdDecideExtension: DecideExtension{},
	CmdTellExtension: TellExtension{}, CmdPause: Pause{}, CmdResume: Resume{}, CmdConvenePanel: ConvenePanel{}, CmdGiveOpinion: GiveOpinion{},
	CmdStepAside: StepAside{}, CmdReplaceExpert: ReplaceExpert{}, CmdRulePanel: RulePanel{}, CmdDecide: Decide{}, CmdTellDecision: TellDecision{},
	CmdCallBack: CallBack{}, CmdRequestReview: RequestReview{}, CmdWithdraw: Withdraw{}, CmdLink: Link{}, CmdMerge: Merge{}, CmdSplit: Split{},
	CmdReopen: Reopen{}, CmdReferDiscipline: ReferDiscipline{}, CmdConclude: Conclude{}, CmdProposeConsequence: ProposeConsequence{},
	CmdClose: Close{}, CmdImport: Import{}, CmdOpenPart: OpenPart{}, CmdOpenReview: OpenReview{}, CmdDecideWith: DecideWith{},
	CmdUrge: casefile.Urge{},
}
