#pragma once

#include "core/app/saying.hpp"

// What each action means: one overload each, kept together by feature in the on_*.cpp files.
namespace kotozute {

Step on(const Booklet&, const Go&, State, Timestamp);
Step on(const Booklet&, const Back&, State, Timestamp);
Step on(const Booklet&, const Next&, State, Timestamp);
Step on(const Booklet&, const Choose&, State, Timestamp);
Step on(const Booklet&, const ChooseSecond&, State, Timestamp);
Step on(const Booklet&, const Toggle&, State, Timestamp);
Step on(const Booklet&, const Move&, State, Timestamp);
Step on(const Booklet&, const AnswerWith&, State, Timestamp);
Step on(const Booklet&, const SetStrength&, State, Timestamp);
Step on(const Booklet&, const TakeBack&, State, Timestamp);
Step on(const Booklet&, const Undo&, State, Timestamp);
Step on(const Booklet&, const TakeIn&, State, Timestamp);
Step on(const Booklet&, const ChooseSide&, State, Timestamp);
Step on(const Booklet&, const SayAnew&, State, Timestamp);
Step on(const Booklet&, const Edit&, State, Timestamp);
Step on(const Booklet&, const Leave&, State, Timestamp);
Step on(const Booklet&, const SetSpeaker&, State, Timestamp);
Step on(const Booklet&, const Keep&, State, Timestamp);
Step on(const Booklet&, const Unlock&, State, Timestamp);
Step on(const Booklet&, const ChooseRecord&, State, Timestamp);
Step on(const Booklet&, const KeepBeside&, State, Timestamp);
Step on(const Booklet&, const Lock&, State, Timestamp);
Step on(const Booklet&, const LockAnyway&, State, Timestamp);
Step on(const Booklet&, const Forget&, State, Timestamp);
Step on(const Booklet&, const Export&, State, Timestamp);
Step on(const Booklet&, const ShowPrompts&, State, Timestamp);
Step on(const Booklet&, const Practise&, State, Timestamp);
Step on(const Booklet&, const EndPractice&, State, Timestamp);
Step on(const Booklet&, const KeepAsRead&, State, Timestamp);
Step on(const Booklet&, const MakeAppointment&, State, Timestamp);
Step on(const Booklet&, const PutPart&, State, Timestamp);
Step on(const Booklet&, const SetWay&, State, Timestamp);
Step on(const Booklet&, const FillRecipient&, State, Timestamp);
Step on(const Booklet&, const RecordHanding&, State, Timestamp);
Step on(const Booklet&, const WriteDownShare&, State, Timestamp);
Step on(const Booklet&, const RecordLocked&, State, Timestamp);
Step on(const Booklet&, const ShowHanding&, State, Timestamp);
Step on(const Booklet&, const TakeBackHanding&, State, Timestamp);
Step on(const Booklet&, const PutListOnPaper&, State, Timestamp);
Step on(const Booklet&, const PutOnCard&, State, Timestamp);
Step on(const Booklet&, const ShowCard&, State, Timestamp);
Step on(const Booklet&, const Find&, State, Timestamp);
Step on(const Booklet&, const OpenSearch&, State, Timestamp);
Step on(const Booklet&, const ToggleKind&, State, Timestamp);
Step on(const Booklet&, const ShowMore&, State, Timestamp);
Step on(const Booklet&, const ListFavourites&, State, Timestamp);
Step on(const Booklet&, const PickPlace&, State, Timestamp);
Step on(const Booklet&, const ShowPlace&, State, Timestamp);
Step on(const Booklet&, const LookAround&, State, Timestamp);
Step on(const Booklet&, const ListNeed&, State, Timestamp);
Step on(const Booklet&, const RecordFeasibility&, State, Timestamp);
Step on(const Booklet&, const PutOnPaper&, State, Timestamp);
Step on(const Booklet&, const DivideGaps&, State, Timestamp);
Step on(const Booklet&, const CountArea&, State, Timestamp);
Step on(const Booklet&, const ShowGaps&, State, Timestamp);
Step on(const Booklet&, const ExportGaps&, State, Timestamp);
Step on(const Booklet&, const ToggleFavourite&, State, Timestamp);
Step on(const Booklet&, const ToggleTeam&, State, Timestamp);
Step on(const Booklet&, const OpenCorrection&, State, Timestamp);
Step on(const Booklet&, const CorrectPlace&, State, Timestamp);
Step on(const Booklet&, const TakeBackCorrections&, State, Timestamp);
Step on(const Booklet&, const ExportCorrections&, State, Timestamp);
Step on(const Booklet&, const CallPlace&, State, Timestamp);
Step on(const Booklet&, const ChooseUnderlay&, State, Timestamp);
Step on(const Booklet&, const NameUnderlay&, State, Timestamp);
Step on(const Booklet&, const DropUnderlay&, State, Timestamp);
Step on(const Booklet&, const ChooseAreaFiles&, State, Timestamp);
Step on(const Booklet&, const StartIntake&, State, Timestamp);
Step on(const Booklet&, const GiveUpIntake&, State, Timestamp);
Step on(const Booklet&, const KeepIntake&, State, Timestamp);
Step on(const Booklet&, const RemoveArea&, State, Timestamp);
Step on(const Booklet&, const RemoveAreaAnyway&, State, Timestamp);
Step on(const Booklet&, const ToggleShared&, State, Timestamp);
Step on(const Booklet&, const MakeShare&, State, Timestamp);
Step on(const Booklet&, const ChooseShare&, State, Timestamp);
Step on(const Booklet&, const OpenShare&, State, Timestamp);
Step on(const Booklet&, const TakePaper&, State, Timestamp);
Step on(const Booklet&, const DropShare&, State, Timestamp);
Step on(const Booklet&, const MergeShare&, State, Timestamp);
Step on(const Booklet&, const MergeShareAnyway&, State, Timestamp);
Step on(const Booklet&, const ChoosePicture&, State, Timestamp);
Step on(const Booklet&, const UseCamera&, State, Timestamp);
Step on(const Booklet&, const ChooseTeamFolder&, State, Timestamp);
Step on(const Booklet&, const SetTeamRole&, State, Timestamp);
Step on(const Booklet&, const EnterTeam&, State, Timestamp);
Step on(const Booklet&, const ExchangeTeam&, State, Timestamp);
Step on(const Booklet&, const LeaveTeam&, State, Timestamp);
Step on(const Booklet&, const LeaveTeamAnyway&, State, Timestamp);
Step on(const Booklet&, const SetSetting&, State, Timestamp);
Step on(const Booklet&, const ShowPaper&, State, Timestamp);
Step on(const Booklet&, const ShowSecret&, State, Timestamp);
Step on(const Booklet&, const Dismiss&, State, Timestamp);
Step on(const Booklet&, const Close&, State, Timestamp);
Step on(const Booklet&, const CloseAnyway&, State, Timestamp);
Step on(const Booklet&, const Ask&, State, Timestamp);

// What is left when a record is no longer open: how things look, and that there is one.
State closed(const State& state);

}  // namespace kotozute
